"""Sharing paths: who can lend what is needed, through whom to ask, and what else could be tried."""

from graph.paths.between import paths
from graph.paths.document import paths_document, sharing_document
from graph.paths.profiles import Profile, custom_profile, profile, profiles
from graph.paths.queries import PathsQuery, SharingQuery
from graph.paths.sharing import sharing
from graph.paths.window import TimeWindow

__all__ = [
    "PathsQuery",
    "Profile",
    "SharingQuery",
    "TimeWindow",
    "custom_profile",
    "paths",
    "paths_document",
    "profile",
    "profiles",
    "sharing",
    "sharing_document",
]
