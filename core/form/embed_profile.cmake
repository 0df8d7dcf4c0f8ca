# Writes OUTPUT: the JSON files of FOLDER as C++ string literals. Run as `cmake -DFOLDER=... -DOUTPUT=... -P`.
file(READ ${FOLDER}/cn-project-target.json profile)
file(GLOB word_files ${FOLDER}/words_*.json)
list(SORT word_files)
set(words "")
foreach(word_file IN LISTS word_files)
  file(READ ${word_file} list)
  string(APPEND words "    R\"json(${list})json\",\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"core/form/builtin_profile.h\"

namespace jihe {

namespace {
constexpr std::string_view kWords[] = {
    \"{}\",
${words}};
}  // namespace

const std::string_view kBuiltInProfile = R\"json(${profile})json\";
const std::span<const std::string_view> kBuiltInWords = kWords;

}  // namespace jihe
")
