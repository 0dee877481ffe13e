@echo off
rem Runs Maven: the pinned one when it is unpacked, else a recent enough one on the PATH, else the pinned one, fetched
rem from the Apache archive and checked by its SHA-512.
setlocal
set "VERSION=3.9.16"
set "SHA512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3"
set "BASE=%~dp0"
if "%BASE:~-1%"=="\" set "BASE=%BASE:~0,-1%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "PINNED=%DISTS%\apache-maven-%VERSION%\bin\mvn.cmd"
if exist "%PINNED%" goto pinned

where mvn >nul 2>nul
if errorlevel 1 goto fetch
powershell -NoProfile -Command "$v = (& mvn -v | Select-String 'Apache Maven ([0-9.]+)').Matches[0].Groups[1].Value; if ([version]$v -ge [version]'3.8.1') { exit 0 } else { exit 1 }"
if errorlevel 1 goto fetch
call mvn "-Dmaven.multiModuleProjectDirectory=%BASE%" %*
exit /b %ERRORLEVEL%

:fetch
echo Fetching Maven %VERSION%, once
if not exist "%DISTS%" mkdir "%DISTS%"
powershell -NoProfile -Command "$ErrorActionPreference = 'Stop'; $zip = Join-Path $env:DISTS 'maven.part.zip'; Invoke-WebRequest -UseBasicParsing -OutFile $zip ('https://archive.apache.org/dist/maven/maven-3/' + $env:VERSION + '/binaries/apache-maven-' + $env:VERSION + '-bin.zip'); if ((Get-FileHash -Algorithm SHA512 $zip).Hash -ne $env:SHA512.ToUpper()) { Remove-Item $zip; throw 'The archive is not the one expected; nothing was unpacked.' }; Expand-Archive -Force $zip $env:DISTS; Remove-Item $zip"
if errorlevel 1 exit /b 1

:pinned
call "%PINNED%" "-Dmaven.multiModuleProjectDirectory=%BASE%" %*
exit /b %ERRORLEVEL%
