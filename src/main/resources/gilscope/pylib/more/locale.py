del resetlocale
