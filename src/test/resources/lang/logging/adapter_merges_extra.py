import logging, sys
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(message)s %(a)s %(b)s', defaults={'a': '-', 'b': '-'}))
logger = logging.getLogger('x')
logger.addHandler(handler)
logging.LoggerAdapter(logger, {'a': 1}).error('replaced', extra={'b': 2})
logging.LoggerAdapter(logger, {'a': 1}, merge_extra=True).error('merged', extra={'b': 2})
logging.LoggerAdapter(logger, {'a': 1}, merge_extra=True).error('alone')
# expect: replaced 1 -
# expect: merged 1 2
# expect: alone 1 -
