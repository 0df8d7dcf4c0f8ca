# Writes OUTPUT: the JSON files of FOLDER as C++ string literals. Run as `cmake -DFOLDER=... -DOUTPUT=... -P`.
file(READ ${FOLDER}/profile.schema.json schema)
set(lists "")
foreach(kind IN ITEMS words profile)
  file(GLOB files ${FOLDER}/${kind}_*.json)
  list(SORT files)
  set(${kind} "")
  foreach(file IN LISTS files)
    file(READ ${file} text)
    string(APPEND ${kind} "    R\"json(${text})json\",\n")
  endforeach()
endforeach()
file(WRITE ${OUTPUT} "#include \"core/form/builtin_profile.h\"

namespace jihe {

namespace {
constexpr std::string_view kProfiles[] = {
${profile}};
constexpr std::string_view kWords[] = {
${words}};
}  // namespace

const std::string_view kProfileSchema = R\"json(${schema})json\";
const std::span<const std::string_view> kBuiltInProfiles = kProfiles;
const std::span<const std::string_view> kBuiltInWords = kWords;

}  // namespace jihe
")
