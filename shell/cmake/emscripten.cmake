# Emscripten's own toolchain file, wherever it is installed.
find_program(JIHE_EMCC emcc REQUIRED)
find_file(JIHE_EMSCRIPTEN_TOOLCHAIN cmake/Modules/Platform/Emscripten.cmake
  HINTS "$ENV{EMSDK}/upstream/emscripten" "$ENV{EMSCRIPTEN_ROOT}" PATHS /usr/share/emscripten
  NO_CMAKE_FIND_ROOT_PATH REQUIRED)
include("${JIHE_EMSCRIPTEN_TOOLCHAIN}")
