@echo off
rem Starts Bridgework with the libraries beside this script.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 %BRIDGEWORK_JAVA_OPTIONS% -cp "%HOME_DIR%\lib\*" io.bridgework.Main %*
exit /b %ERRORLEVEL%
