"""Puts the application together: lifespan, access, problems, routes."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING

from fastapi import Depends, FastAPI
from starlette.middleware import Middleware

from api import problems
from api.access.admission import admitted
from api.access.keyring import Keyring
from api.access.table import PREFIX
from api.access.views import EVERYTHING, Views
from api.answering.known import KnownAnswers
from api.audit import Audit
from api.bootstrap import ensure_first_key
from api.headers import Varying
from api.limits import BodyLimit
from api.opened import Opened
from api.pages import Pages
from api.parameters import known_parameters
from api.problems.description import EVERYWHERE, described
from api.problems.document import Problem
from api.routes import ROUTERS
from graph.paths.kernel import keep_compiled, warm
from graph.search.asking import PUBLIC
from graph.search.own_words import take_own_words
from graph.store import open_store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Any

    from graph.settings import Settings

_ABOUT = """联图：辖区组织、组织之间的关系，以及谁能提供什么、通过谁对接。

The organizations of a district, the ties between them, and who can lend what through whom.
Names and ids are accepted alike wherever a person would type a name. Errors are RFC 9457 problem documents
with a stable `code`, in Chinese or English by `Accept-Language`.
"""


def create_app(settings: Settings) -> FastAPI:
    """The application on the store that the settings name; it opens it at start and closes it at the end."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        take_own_words(settings)
        keep_compiled(settings.data_dir)
        async with open_store(settings) as store:
            await ensure_first_key(store)
            views = Views(store)
            try:
                # the first reader must not wait for the graph to be read, the searches to be compiled, nor for how
                # its names sound
                view, _ = await asyncio.gather(views.of(EVERYTHING), asyncio.to_thread(warm))
                await asyncio.to_thread(view.names.search, "a", PUBLIC, 1)
                views.follow()
                app.state.opened = Opened(settings, store, views, Keyring(store), KnownAnswers(settings.answer_cache))
                yield
            finally:
                await views.close()

    app = FastAPI(
        title="Liantu 联图",
        version=version("liantu"),
        description=_ABOUT,
        openapi_url=f"{PREFIX}/openapi.json",
        # the interactive pages of the framework load scripts from elsewhere
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        middleware=[
            Middleware(Varying),
            Middleware(Pages),
            Middleware(Audit, settings.data_dir),
            Middleware(BodyLimit, settings.upload_limit),
        ],
    )
    problems.install(app)
    guards = [Depends(admitted), Depends(known_parameters)]
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX, dependencies=guards, responses=described(*EVERYWHERE))
    _describe_problems(app)
    return app


def _describe_problems(app: FastAPI) -> None:
    made = app.openapi

    def with_problems() -> dict[str, Any]:
        document = made()
        schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        schemas |= {**schema.pop("$defs", {}), "Problem": schema}
        document["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"key": []}, {}]
        return document

    app.openapi = with_problems  # type: ignore[method-assign]  # how FastAPI wants its document extended
