"""The module gzip under its newer name."""

from gzip import *
