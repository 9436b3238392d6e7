from http import HTTPStatus

print(HTTPStatus(422).name, HTTPStatus.UNPROCESSABLE_ENTITY is HTTPStatus.UNPROCESSABLE_CONTENT)
print(HTTPStatus(413).phrase, HTTPStatus.REQUEST_ENTITY_TOO_LARGE.name, HTTPStatus(416).name)
print(len(HTTPStatus), len(HTTPStatus.__members__))
# expect: UNPROCESSABLE_CONTENT True
# expect: Content Too Large CONTENT_TOO_LARGE RANGE_NOT_SATISFIABLE
# expect: 62 66
