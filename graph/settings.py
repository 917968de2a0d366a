"""The one place for settings: environment variables with the prefix LIANTU_."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

MOST_WORKERS = 64
"""Processes that one command starts at most."""


class Settings(BaseSettings):
    """Frozen; read once and passed on. Each field is documented in docs/settings.md (a test holds it complete)."""

    model_config = SettingsConfigDict(env_prefix="LIANTU_", frozen=True, extra="ignore")

    data_dir: Path = Field(Path(".liantu"), description="Folder of the embedded store, snapshots and log files.")
    graph_url: str | None = Field(
        None, description="bolt://, neo4j:// (or +s) URL of a Neo4j; unset means the embedded store of data_dir."
    )
    graph_user: str | None = Field(None, description="User of the Neo4j; unset means no authentication.")
    graph_password: SecretStr | None = Field(None, description="Password of the Neo4j.")
    graph_database: str | None = Field(None, description="Database of the Neo4j; unset means its default.")
    host: str = Field("127.0.0.1", description="Address that the API listens on.")
    port: int = Field(8000, ge=1, le=65535, description="Port that the API listens on.")
    workers: int = Field(
        1, ge=1, le=MOST_WORKERS, description="Processes that serve the API, each with its own memory."
    )
    timezone: str = Field("Asia/Shanghai", description="Time zone in which today is today.")
    embedded_heap: str = Field("1g", description="Memory of the embedded store's Java heap.")
    embedded_start_timeout: float = Field(60, gt=0, description="Seconds that the embedded store may take to start.")
    embedded_linger: float = Field(10, ge=0, description="Seconds that the embedded store stays without a client.")
    read_deadline: float = Field(30, gt=0, description="Seconds after which a read is given up.")
    write_deadline: float = Field(30, gt=0, description="Seconds after which a small write is given up.")
    load_deadline: float = Field(600, gt=0, description="Seconds after which a load is given up.")
    transaction_changes: int = Field(
        100_000,
        ge=1,
        description="Changes that one transaction may hold; larger loads are staged and applied in parts.",
    )
    load_wait: float = Field(
        0, ge=0, description="Seconds that look-ups and writes wait for a load before they answer load_in_progress."
    )
    load_lease: float = Field(
        15, gt=0, description="Seconds without a sign of life after which a load is finished or dropped by another."
    )
    load_connections: int = Field(2, ge=1, le=64, description="Connections over which a staged load is applied.")
    connections: int = Field(16, ge=2, le=256, description="Connections to the store at once.")
    answer_cache: int = Field(
        64_000_000, ge=0, description="Bytes of path answers that a process keeps ready for those who ask the same."
    )
    staleness: float = Field(1.0, ge=0, le=60, description="Seconds that path answers may lie behind the store.")
    record_cache: int = Field(
        500_000,
        ge=1,
        description="Entities, and ties, that are kept decoded in memory; the others are read from the snapshot.",
    )
    bootstrap_key_file: Path | None = Field(
        None, description="File with the first admin key; read at start when the store has no key."
    )
    upload_limit: int = Field(50_000_000, gt=0, description="Bytes that the files of a load may have together.")
    register_mapping: Path | None = Field(
        None,
        description="TOML file of a district's own titles, and of what sheets and columns are (docs/registers.md).",
    )
    name_words: Path | None = Field(
        None, description="TOML file of a district's own words for names: offices, places, spellings (docs/search.md)."
    )
    term_words: Path | None = Field(
        None, description="TOML file of a district's own words for categories, kinds and other terms (docs/model.md)."
    )
    register_cells: int = Field(2_000_000, gt=0, description="Cells that the sheets of a load may have together.")
    register_unpacked: int = Field(
        200_000_000, gt=0, description="Bytes that a workbook may unpack to, and characters that its cells may hold."
    )
    register_ratio: int = Field(
        200, gt=0, description="How many times its own size a workbook of over 10 MB unpacked may unpack to."
    )
    register_entries: int = Field(10_000, gt=0, description="Parts that a workbook may have inside.")

    @field_validator("timezone")
    @classmethod
    def _known_timezone(cls, value: str) -> str:
        ZoneInfo(value)
        return value
