del findTestCases, getTestCaseNames, makeSuite
