# Writes OUTPUT: the JSON files of FOLDER as C++ string literals. Run as `cmake -DFOLDER=... -DOUTPUT=... -P`.
file(READ ${FOLDER}/cn-project-target.json PROFILE)
file(READ ${FOLDER}/words_a.json WORDS_A)
file(READ ${FOLDER}/words_b.json WORDS_B)
file(WRITE ${OUTPUT} "#include \"core/form/builtin_profile.h\"

namespace jihe {

const std::string_view kBuiltInProfile = R\"json(${PROFILE})json\";
const std::array<std::string_view, 2> kBuiltInWords = {R\"json(${WORDS_A})json\", R\"json(${WORDS_B})json\"};

}  // namespace jihe
")
