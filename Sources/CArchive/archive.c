#include "CArchive.h"
static const unsigned char dusk[] = {
#embed "../../Themes/dusk.toml"
};
static const EmbeddedFile files[] = {{"dusk.toml", dusk, sizeof dusk}};
const EmbeddedFile *embedded_file(size_t index) { return index < 1 ? &files[index] : 0; }
