/// Saved pages about invented races.
package enum PageFixture {
  /// A page whose table of results has two lines of heads, beside others, with what pages are full of.
  package static let page = """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><title>Results | Village Games</title>
    <style>td { color: red }</style></head><body>
    <table class="menu"><tr><td>Home<td>Results<td>News</table>
    <h1>Village Games 2031</h1><h2>Women&rsquo;s 800 m, final</h2>
    <table><thead>
    <tr><th rowspan=2>Place<th rowspan=2>Athlete<th rowspan=2>Nat<th colspan=2>Splits<th rowspan=2>Time
    <tr><th>400m<th>600m
    </thead><tbody>
    <tr><td>1<td><a href="x">Ada&nbsp;<b>Birk</b></a><td><img alt="NOR" src="x"><td>61.24<td>1:33.0<td>2:05.30
    <tr><td>2<td>Zo&euml; Fell<script>var x = "<td>9"</script><td>GBR<td>61.4<td>1:33.2<td>2:05.41
    <tr><th>Place<th>Athlete<th>Nat<th>400m<th>600m<th>Time
    <tr><td>3<td>Mia <span style="display: none">moor</span>Moor<td>FRA<td>61.9<td>1:34.0<td>2:06.00
    </table>
    <h2>Men’s 100 m</h2>
    <table><caption>Heat 2</caption>
    <tr><th>Place<th>Name<th>Club<th>Time</tr>
    <tr><td>1<td>Aron Birk<td><table><tr><td>IL Fjell</table><td>10.40
    <tr><td rowspan="2">2<td>Zed Fell<td>Quarry AC<td>10.51
    <tr><td>Ivo Dell<td>Upper Yard<td>10.51
    </table>
    <form><select><option>1<option>2</select></form></body></html>

    """
}
