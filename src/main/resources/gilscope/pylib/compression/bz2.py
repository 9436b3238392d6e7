"""The module bz2 under its newer name."""

from bz2 import *
