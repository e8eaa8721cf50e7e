import TOMLKit

func t() throws -> TOMLTable { try TOMLTable(string: "a=1") }
