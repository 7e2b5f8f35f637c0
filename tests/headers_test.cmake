# Every public header compiles alone, and so does the example that opens it: the lines of its first
# comment that are indented by five spaces. Whoever changes one of them sees the build fail.
file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/vnfts/*.h)
set(examples)
foreach(header ${headers})
  cmake_path(GET header STEM name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
  file(READ ${header} text)
  string(FIND "${text}" "#pragma once" opening)
  string(SUBSTRING "${text}" 0 ${opening} text)
  # A list parts at ; and not inside brackets: they are put away meanwhile.
  set(code "")
  string(REPLACE ";" "<semicolon>" text "${text}")
  string(REPLACE "[" "<open>" text "${text}")
  string(REPLACE "]" "<close>" text "${text}")
  string(REPLACE "\n" ";" text "${text}")
  foreach(line ${text})
    if(line MATCHES "^///     (.*)$")
      string(APPEND code "    ${CMAKE_MATCH_1}\n")
    endif()
  endforeach()
  string(REPLACE "<semicolon>" ";" code "${code}")
  string(REPLACE "<open>" "[" code "${code}")
  string(REPLACE "<close>" "]" code "${code}")
  # The parameters are what an example takes for granted.
  file(CONFIGURE OUTPUT headers/${name}.cpp @ONLY CONTENT [=[
#include "vnfts/@name@.h"
// Alone, and then twice.
#include "vnfts/@name@.h"

#include <iostream>
#include "vnfts/vnfts.h"

void example_of_@name@([[maybe_unused]] vnfts::Searcher& searcher,
                       [[maybe_unused]] const vnfts::Article& article) {
  {
@code@  }
}
]=])
  list(APPEND examples ${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp)
endforeach()

add_library(vnfts_header_examples OBJECT ${examples})
target_include_directories(vnfts_header_examples PRIVATE ${PROJECT_SOURCE_DIR}/include)
target_compile_options(vnfts_header_examples PRIVATE -Wno-unused)
