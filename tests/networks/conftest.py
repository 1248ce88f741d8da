"""Each network in turn."""

import pytest
from network_texts import NETWORKS

from app.networks.model import Network


@pytest.fixture(params=NETWORKS.values(), ids=lambda network: network.id)
def network(request: pytest.FixtureRequest) -> Network:
    """One of the networks."""
    made: Network = request.param
    return made
