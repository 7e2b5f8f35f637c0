# Installs the build into a folder of its own, moves that, and builds a consumer against it: with
# find_package, and with pkg-config. Then looks at what the library exports.
#   cmake -DBUILD=... -DSOURCE=... -DWORK=... -DCOMPILER=... -DGENERATOR=... -DFLAGS=... -P test.cmake

function(run output)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nexit code ${code}\n${out}${err}")
  endif()
  set(${output} "${out}" PARENT_SCOPE)
endfunction()

function(expect_answer program)
  file(REMOVE_RECURSE ${WORK}/index)
  run(answer ${program} ${WORK}/index)
  if(NOT answer STREQUAL "Bộ đội Biên phòng giúp dân\noffset 0\n")
    message(FATAL_ERROR "${program} answered: ${answer}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
run(ignored ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/first)
file(RENAME ${WORK}/first ${WORK}/prefix)  # an installation may be moved
file(GLOB_RECURSE library ${WORK}/prefix/libvnfts.so)
cmake_path(GET library PARENT_PATH libdir)

run(ignored ${CMAKE_COMMAND} -S ${SOURCE}/consumer -B ${WORK}/cmake -G ${GENERATOR}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS} -DCMAKE_PREFIX_PATH=${WORK}/prefix)
run(ignored ${CMAKE_COMMAND} --build ${WORK}/cmake)
expect_answer(${WORK}/cmake/consumer)

set(ENV{PKG_CONFIG_PATH} ${libdir}/pkgconfig)
run(options pkg-config --cflags --libs vnfts)
string(STRIP "${options}" options)
separate_arguments(options UNIX_COMMAND "${options}")
separate_arguments(flags UNIX_COMMAND "${FLAGS}")
run(ignored ${COMPILER} -std=c++20 ${flags} ${SOURCE}/consumer/consumer.cpp -o ${WORK}/consumer
    ${options} -Wl,-rpath,${libdir})
expect_answer(${WORK}/consumer)

file(GLOB tools ${WORK}/prefix/bin/*)
foreach(tool ${tools})
  run(ignored ${tool} --help)
endforeach()

run(symbols nm -DC --defined-only ${libdir}/libvnfts.so)
string(REPLACE "\n" ";" symbols "${symbols}")
foreach(symbol ${symbols})
  if(symbol AND NOT symbol MATCHES "^[0-9a-f]+ [A-Za-z] ((typeinfo|typeinfo name|vtable) for )?vnfts::")
    list(APPEND foreign "${symbol}")
  endif()
endforeach()
if(foreign)
  list(JOIN foreign "\n" foreign)
  message(FATAL_ERROR "libvnfts.so exports what is not vnfts:\n${foreign}")
endif()
