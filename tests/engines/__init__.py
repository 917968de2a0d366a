"""Real engines for the tests: how they are brought up, cleaned, counted, and never confused with anybody else's."""

ENGINES = ("embedded", "neo4j")

# Set in CI: nothing may be left out for want of something on the machine.
REQUIRE_ALL = "LIANTU_REQUIRE_ALL"
