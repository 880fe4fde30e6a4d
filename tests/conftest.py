"""What every test shares: how hard Hypothesis looks.

`pytest` looks quickly and always in the same places, so that a run never fails by luck; `HYPOTHESIS_PROFILE=search`
looks longer and elsewhere each time, which is for finding what the others miss.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_PATIENT = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]

settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, suppress_health_check=_PATIENT)
settings.register_profile("search", max_examples=2000, deadline=None, suppress_health_check=_PATIENT)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
