"""Sample data that ships with Liantu; each folder is a district."""
