"""python -m json: what json.tool does, since 3.14."""
import json.tool

if __name__ == '__main__':
    try:
        json.tool.main()
    except BrokenPipeError as error:
        raise SystemExit(error.errno)
