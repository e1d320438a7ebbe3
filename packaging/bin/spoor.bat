@echo off
rem Starts Spoor with the first Java 25 or newer among SPOOR_JAVA_HOME, JAVA_HOME, the PATH and the
rem places where Java is usually installed. SPOOR_JAVA_OPTS: more options for Java, such as -Xmx8g.
setlocal EnableExtensions DisableDelayedExpansion
set "LEAST=25"
set "JAVA="

if defined SPOOR_JAVA_HOME (
    call :try "%SPOOR_JAVA_HOME%\bin\java.exe"
    goto :found
)
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
    if exist "%%~P\" for /d %%D in ("%%~P\*") do call :try "%%~D\bin\java.exe"
)

:found
if not defined JAVA (
    if defined SPOOR_JAVA_HOME (
        >&2 echo spoor: SPOOR_JAVA_HOME does not hold a Java %LEAST% or newer.
    ) else (
        >&2 echo spoor: needs Java %LEAST% or newer and found none. Install one, or set SPOOR_JAVA_HOME to the folder of one.
    )
    exit /b 3
)
"%JAVA%" --enable-native-access=ALL-UNNAMED %SPOOR_JAVA_OPTS% -cp "%~dp0..\lib\*" spoor.Main %*
exit /b %ERRORLEVEL%

rem Sets JAVA to the java.exe given if none is set yet and it is new enough.
:try
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
set "VERSION="
for /f "tokens=3" %%V in ('call "%~1" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~V"
for /f "delims=.-+" %%V in ("%VERSION%") do set "VERSION=%%V"
if not defined VERSION exit /b 0
if %VERSION% GEQ %LEAST% set "JAVA=%~1"
exit /b 0
