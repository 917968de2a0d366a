"""The Java engine inside the store process: start, prove production mode, stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store.embedded.folder import DataFolder

PRODUCTION = "production"
USER = "root"
DATABASE = "liantu"
_BOLT = "com.arcadedb.bolt.BoltProtocolPlugin"


class EngineMissing(Exception):
    """The Java engine of the wheel cannot be loaded on this machine."""


class EngineNotProduction(Exception):
    """The engine runs, but not as one whose acknowledged writes survive a crash."""


def load_engine(heap: str) -> None:
    """Start the Java machine with this heap; EngineMissing when the wheel or its runtime does not load."""
    try:
        # only this process loads Java: clients speak Bolt and need none
        from arcadedb_embedded.jvm import start_jvm  # noqa: PLC0415

        start_jvm(heap_size=heap)
    except Exception as error:
        raise EngineMissing(str(error)) from error


class Engine:
    """The engine on loopback, with Bolt and HTTP on ports that the system chose."""

    def __init__(self, folder: DataFolder, password: str, mode: str) -> None:
        """Configure it; needs `load_engine` before, and the working directory in the engine's root."""
        from arcadedb_embedded import create_server  # noqa: PLC0415

        self._server: Any = create_server(
            root_path=str(folder.engine),
            root_password=password,
            config={
                "mode": mode,
                "host": "127.0.0.1",
                "http_port": 0,
                "server_plugins": f"Bolt:{_BOLT}",
                "bolt_port": 0,
            },
        )

    def start(self) -> None:
        """Start listening and open the database, with recovery after a crash."""
        self._server.start()
        # the leftover database.lck of a killed engine makes it replay the write-ahead log here
        self._server.create_database(DATABASE)

    def stop(self) -> None:
        """Flush and close."""
        self._server.stop()

    @property
    def _java(self) -> Any:
        return self._server._java_server  # noqa: SLF001 - the wheel shows neither ports nor settings

    @property
    def bolt_port(self) -> int:
        """The port that Bolt was given."""
        plugins = self._java.getPlugins()
        return next(int(p.getPort()) for p in plugins if str(p.getClass().getName()) == _BOLT)

    def production_mode(self) -> str:
        """The mode that the engine itself reports; EngineNotProduction unless it is a durable production."""
        from jpype import JClass  # noqa: PLC0415

        settings = JClass("com.arcadedb.GlobalConfiguration")
        configuration = self._java.getConfiguration()
        mode = str(configuration.getValueAsString(settings.SERVER_MODE))
        flush = self._java.getDatabase(DATABASE).getConfiguration().getValueAsInteger(settings.TX_WAL_FLUSH)
        if mode != PRODUCTION or flush < 1:
            raise EngineNotProduction(f"mode {mode}, write-ahead log flush {flush}")
        return mode
