import CNCurses

package func lines() -> Int32 { cn_lines() }
