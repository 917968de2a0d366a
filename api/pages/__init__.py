"""The web application as it was built: served at every address that is not the API's."""

from api.pages.serving import Pages

__all__ = ["Pages"]
