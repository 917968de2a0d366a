"""The tests mirror the packages; tests/conftest.py says how they come by their stores."""
