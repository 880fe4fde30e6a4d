"""How Sphinx builds these pages: `sphinx-build -W docs OUT`, with the package installed."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "insiderforms"
author = "The insiderforms developers"
copyright = "2026, The insiderforms developers"
try:
    release = importlib.metadata.version("insiderforms")
except importlib.metadata.PackageNotFoundError:  # built from a checkout that is on the path but not installed
    release = "unreleased"

extensions = ["myst_nb", "sphinx.ext.autodoc", "reference"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3
nb_execution_mode = "force"  # the notebook is stored without its answers, and run at every build
nb_execution_raise_on_error = True
nb_render_image_options = {"width": "100%"}

autodoc_member_order = "bysource"
autodoc_class_signature = "separated"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True, "exclude-members": "__init__, __new__"}

html_theme = "furo"
html_title = f"insiderforms {release}"
