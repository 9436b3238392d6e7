value = 'deep'
from .. import answer
