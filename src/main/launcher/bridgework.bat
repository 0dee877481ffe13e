@echo off
rem Starts Bridgework with the libraries beside this script.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
rem Few calls are inlined: on two cores the compiler takes longer than what it compiles (src/docs/0008).
set "COMPILER=-XX:+IgnoreUnrecognizedVMOptions -XX:MaxInlineLevel=4 -XX:InlineSmallCode=800 -XX:FreqInlineSize=120 -XX:-DoEscapeAnalysis"
"%JAVA_EXE%" -Xmx512m -XX:+UseSerialGC %COMPILER% -Dfile.encoding=UTF-8 %BRIDGEWORK_JAVA_OPTIONS% -cp "%HOME_DIR%\lib\*" io.bridgework.Main %*
exit /b %ERRORLEVEL%
