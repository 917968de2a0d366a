"""The front door: the `liantu` command, and `import liantu` for notebooks."""
