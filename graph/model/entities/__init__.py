"""One file a noun; each declares an Entity."""
