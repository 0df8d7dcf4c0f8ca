# Third-party code, always as SYSTEM: build/deps as shell/setup leaves it, else -DJIHE_DEPS=<folder> of the same
# shape (imgui/ catch2/ include/nlohmann/ include/CLI/), else, for what is in neither, the upstream repository.
set(JIHE_DEPS "${CMAKE_SOURCE_DIR}/build/deps" CACHE PATH "folder with imgui, catch2 and include/{nlohmann,CLI}")
include(FetchContent)

# jihe_source(<name> <proof> <repository> <tag>): sets <name>_SOURCE_DIR; <proof> is a file that shows it is there.
function(jihe_source name proof repository tag)
  set(folder "${JIHE_DEPS}/${name}")
  if(NOT EXISTS "${folder}/${proof}")
    message(STATUS "${name} is not in ${JIHE_DEPS}: taking ${tag} from ${repository}")
    FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW TRUE
      SOURCE_SUBDIR no-cmake-of-its-own)
    FetchContent_MakeAvailable(${name})
    set(folder "${${name}_SOURCE_DIR}")
  endif()
  set(${name}_SOURCE_DIR "${folder}" PARENT_SCOPE)
endfunction()

jihe_source(imgui imgui.cpp https://github.com/ocornut/imgui.git v1.92.2b)
jihe_source(catch2 extras/catch_amalgamated.cpp https://github.com/catchorg/Catch2.git v3.7.1)

# Header-only libraries, in a folder that holds nothing else: Emscripten must never see /usr/include.
add_library(jihe_headers INTERFACE)
if(EXISTS "${JIHE_DEPS}/include/nlohmann/json.hpp" AND EXISTS "${JIHE_DEPS}/include/CLI/CLI.hpp")
  target_include_directories(jihe_headers SYSTEM INTERFACE "${JIHE_DEPS}/include")
else()
  jihe_source(json include/nlohmann/json.hpp https://github.com/nlohmann/json.git v3.11.2)
  jihe_source(cli11 include/CLI/CLI.hpp https://github.com/CLIUtils/CLI11.git v2.1.2)
  target_include_directories(jihe_headers SYSTEM INTERFACE "${json_SOURCE_DIR}/include" "${cli11_SOURCE_DIR}/include")
endif()
# For every user alike, or two worlds of inline functions meet at link time.
target_compile_definitions(jihe_headers INTERFACE JSON_NOEXCEPTION)

# zlib's inflate and deflate, for the parts of .docx and .xlsx; once more for the page, where size counts.
jihe_source(zlib inflate.c https://github.com/madler/zlib.git v1.2.13)
set(zlib_files adler32.c crc32.c deflate.c inffast.c inflate.c inftrees.c trees.c zutil.c)
list(TRANSFORM zlib_files PREPEND "${zlib_SOURCE_DIR}/")
function(jihe_zlib_library target)
  add_library(${target} STATIC EXCLUDE_FROM_ALL ${zlib_files})
  target_include_directories(${target} SYSTEM PUBLIC "${zlib_SOURCE_DIR}")
  target_compile_options(${target} PRIVATE -w)
endfunction()
jihe_zlib_library(jihe_zlib)
if(EMSCRIPTEN)
  jihe_zlib_library(jihe_zlib_small)
  target_compile_options(jihe_zlib_small PRIVATE -Oz)
endif()

# Dear ImGui without demo and without back ends. The test-engine hooks feed the item tree (web/item_tree), which the
# tests click by.
add_library(jihe_imgui STATIC EXCLUDE_FROM_ALL
  "${imgui_SOURCE_DIR}/imgui.cpp"
  "${imgui_SOURCE_DIR}/imgui_draw.cpp"
  "${imgui_SOURCE_DIR}/imgui_tables.cpp"
  "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
target_include_directories(jihe_imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}")
target_compile_definitions(jihe_imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS)
jihe_no_exceptions(jihe_imgui)
jihe_small(jihe_imgui)
if(JIHE_SANITIZE)
  target_compile_options(jihe_imgui PRIVATE -fno-sanitize=undefined -g0)  # what we hand it is still watched
endif()

# Catch2's amalgamated source: one file to compile where the library has a hundred, and the same headers.
add_library(jihe_catch2 STATIC EXCLUDE_FROM_ALL "${catch2_SOURCE_DIR}/extras/catch_amalgamated.cpp")
target_include_directories(jihe_catch2 SYSTEM PUBLIC "${catch2_SOURCE_DIR}/src" "${CMAKE_BINARY_DIR}/catch2")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/catch2/catch2/catch_user_config.hpp" CONTENT "#pragma once\n")
target_compile_options(jihe_catch2 PRIVATE -O0 -g0)  # its own speed matters little, its compile time much
if(EMSCRIPTEN)
  target_compile_options(jihe_catch2 PRIVATE -fexceptions)
elseif(JIHE_SANITIZE)
  target_compile_options(jihe_catch2 PRIVATE -fno-sanitize=all)
endif()
