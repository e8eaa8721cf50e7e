#include "CArchive.h"

// Stand around the bytes of one file: the nth pair answers for index n.
#define FILE_BEGIN                                                             \
  if (index-- == 0) {                                                          \
    static const unsigned char bytes[] = {
#define FILE_END(file_name)                                                    \
    };                                                                         \
    static const EmbeddedFile file = {file_name, bytes, sizeof bytes};         \
    return &file;                                                              \
  }

const EmbeddedFile *embedded_file(size_t index) {
FILE_BEGIN
#embed "Logs/beijing-2008_100m-w_final.race.jsonl"
FILE_END("beijing-2008_100m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/beijing-2015_100m-m_final.race.jsonl"
FILE_END("beijing-2015_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/beijing-2015_100m-m_semi-final.race.jsonl"
FILE_END("beijing-2015_100m-m_semi-final.race.jsonl")
FILE_BEGIN
#embed "Logs/berlin-2009_100m-m_final.race.jsonl"
FILE_END("berlin-2009_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/birmingham-2018_1500m-w_final.race.jsonl"
FILE_END("birmingham-2018_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/brussels-2018_1500m-w_final.race.jsonl"
FILE_END("brussels-2018_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/budapest-2023_100m-m_final.race.jsonl"
FILE_END("budapest-2023_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/budapest-2023_1500m-m_final.race.jsonl"
FILE_END("budapest-2023_1500m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/doha-2019_100m-m_final.race.jsonl"
FILE_END("doha-2019_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/eugene-2022_100m-m_final.race.jsonl"
FILE_END("eugene-2022_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/eugene-2022_1500m-m_final.race.jsonl"
FILE_END("eugene-2022_1500m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/golden-gala-2017_1500m-w_final.race.jsonl"
FILE_END("golden-gala-2017_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/golden-gala-2019_1500m-w_final.race.jsonl"
FILE_END("golden-gala-2019_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/lausanne-2018_1500m-w_final.race.jsonl"
FILE_END("lausanne-2018_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/london-2017_100m-m_final.race.jsonl"
FILE_END("london-2017_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/moscow-1980_100m-m_final.race.jsonl"
FILE_END("moscow-1980_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/moscow-2013_1500m-w_final.race.jsonl"
FILE_END("moscow-2013_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/osaka-2007_100m-w_final.race.jsonl"
FILE_END("osaka-2007_100m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024.competition.jsonl"
FILE_END("paris-2024.competition.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_10000m-m_final.race.jsonl"
FILE_END("paris-2024_10000m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_10000m-w_final.race.jsonl"
FILE_END("paris-2024_10000m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_100m-m_final.race.jsonl"
FILE_END("paris-2024_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_100m-w_final.race.jsonl"
FILE_END("paris-2024_100m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_100mh-w_final.race.jsonl"
FILE_END("paris-2024_100mh-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_110mh-m_final.race.jsonl"
FILE_END("paris-2024_110mh-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_1500m-m_final.race.jsonl"
FILE_END("paris-2024_1500m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_1500m-w_final.race.jsonl"
FILE_END("paris-2024_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_200m-m_final.race.jsonl"
FILE_END("paris-2024_200m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_200m-w_final.race.jsonl"
FILE_END("paris-2024_200m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_3000msc-m_final.race.jsonl"
FILE_END("paris-2024_3000msc-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_400m-m_final.race.jsonl"
FILE_END("paris-2024_400m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_400mh-w_final.race.jsonl"
FILE_END("paris-2024_400mh-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_5000m-m_final.race.jsonl"
FILE_END("paris-2024_5000m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_5000m-w_final.race.jsonl"
FILE_END("paris-2024_5000m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_800m-m_final.race.jsonl"
FILE_END("paris-2024_800m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_800m-w_final.race.jsonl"
FILE_END("paris-2024_800m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_marathon-m_final.race.jsonl"
FILE_END("paris-2024_marathon-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/paris-2024_marathon-w_final.race.jsonl"
FILE_END("paris-2024_marathon-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/rabat-2017_1500m-w_final.race.jsonl"
FILE_END("rabat-2017_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/rio-2016_1500m-m_final.race.jsonl"
FILE_END("rio-2016_1500m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/rome-2024_1500m-m_final.race.jsonl"
FILE_END("rome-2024_1500m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/rome-2024_800m-m_final.race.jsonl"
FILE_END("rome-2024_800m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/shanghai-2019_1500m-w_final.race.jsonl"
FILE_END("shanghai-2019_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/stockholm-2016_1500m-w_final.race.jsonl"
FILE_END("stockholm-2016_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/stockholm-2018_1500m-w_final.race.jsonl"
FILE_END("stockholm-2018_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/stuttgart-1993_100m-w_final.race.jsonl"
FILE_END("stuttgart-1993_100m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/tokyo-2020_100m-m_final.race.jsonl"
FILE_END("tokyo-2020_100m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/tokyo-2020_1500m-m_final.race.jsonl"
FILE_END("tokyo-2020_1500m-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/tokyo-2020_1500m-w_final.race.jsonl"
FILE_END("tokyo-2020_1500m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/tokyo-2025_marathon-m_final.race.jsonl"
FILE_END("tokyo-2025_marathon-m_final.race.jsonl")
FILE_BEGIN
#embed "Logs/us-trials-2012_100m-w_final.race.jsonl"
FILE_END("us-trials-2012_100m-w_final.race.jsonl")
FILE_BEGIN
#embed "Logs/zurich-2016_1500m-w_final.race.jsonl"
FILE_END("zurich-2016_1500m-w_final.race.jsonl")

FILE_BEGIN
#embed "../../Themes/daylight.toml"
FILE_END("daylight.toml")
FILE_BEGIN
#embed "../../Themes/dusk.toml"
FILE_END("dusk.toml")
FILE_BEGIN
#embed "../../Themes/mono.toml"
FILE_END("mono.toml")
  return NULL;
}
