# How our own targets are compiled: jihe_own(<target>) for everything we write.

# One compiler cache for all presets, Emscripten's included.
find_program(JIHE_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(JIHE_CCACHE)
  # Without these two it refuses all that use a precompiled header.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${JIHE_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

# -Og and lines of a stack trace, no more: together half the time of compiling with -O1 -g.
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1")
set(CMAKE_C_FLAGS_DEBUG "-Og -g1")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")

# The standard library's headers read once a target. Not in the native build: there, a file that forgets to include
# what it uses is found out.
if(JIHE_SANITIZE OR EMSCRIPTEN)
  set(JIHE_PRECOMPILE ON)
endif()

if(JIHE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  add_link_options(-fsanitize=address,undefined)
endif()

if(JIHE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

function(jihe_own target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wconversion -Wshadow -Werror
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>  # g++ 12 sees ghosts in std::variant and std::string
    -Wno-missing-field-initializers)  # designated initialisers leave out what has a default
  if(JIHE_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE "${CMAKE_SOURCE_DIR}/shell/cmake/standard.h")
  endif()
endfunction()

# No exceptions in the core and the canvas, natively as little as in the browser.
function(jihe_no_exceptions target)
  target_compile_options(${target} PRIVATE -fno-exceptions)
endfunction()

# For the page every byte counts: it is copied to USB sticks and unpacked at each start.
function(jihe_small target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -Oz -fno-rtti)
  endif()
endfunction()

# For Node's programs speed counts: optimised as a whole when they are linked. Binaryen would put every function that is
# called in one place into its caller, all of a run into one function in the end, which engines make slow code of: kept to
# small ones, the core takes a tenth less time. Small ones that are called in many places go into their callers, which it
# would do to the smallest alone: two hundredths less.
function(jihe_fast target)
  target_compile_options(${target} PRIVATE -O3 -flto)
  string(JOIN "," inlining one-caller-inline-max-function-size=200 always-inline-max-function-size=35
    flexible-inline-max-function-size=100)
  target_link_options(${target} INTERFACE -O3 -flto -sBINARYEN_EXTRA_PASSES=${inlining})
endfunction()

# A program for Node: one file, reads the real file system, gives its exit status back.
function(jihe_node_program target)
  if(EMSCRIPTEN)
    target_link_libraries(${target} PRIVATE jihe_heap)
    target_compile_options(${target} PRIVATE -fexceptions)
    target_link_options(${target} PRIVATE -fexceptions -sSINGLE_FILE=1 -sWASM_ASYNC_COMPILATION=0 -sNODERAWFS=1
      -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1 -sENVIRONMENT=node -sTOTAL_STACK=1MB)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${JIHE_OUT}/node")
  endif()
endfunction()

# jihe_glob(<variable> <folder> <pattern>...): sources below a folder that may not be there yet.
function(jihe_glob variable folder)
  list(TRANSFORM ARGN PREPEND "${folder}/")
  file(GLOB found CONFIGURE_DEPENDS ${ARGN})
  set(${variable} ${found} PARENT_SCOPE)
endfunction()
