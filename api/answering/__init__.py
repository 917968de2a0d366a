"""Answers of the read model as ready bytes: made once a revision, reader and question, then handed out."""
