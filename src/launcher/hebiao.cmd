@echo off
rem Hebiao's command line for Windows; see the script "hebiao" beside this one, which says what it does and why.
setlocal DisableDelayedExpansion

set "HEBIAO_JAVA="
if defined JAVA_HOME for %%I in ("%JAVA_HOME%\bin\java.exe") do set "HEBIAO_JAVA=%%~fI"
if not defined JAVA_HOME for %%I in (java.exe) do set "HEBIAO_JAVA=%%~$PATH:I"
if not defined HEBIAO_JAVA goto nojava
if not exist "%HEBIAO_JAVA%" goto nojava

for %%I in ("%~dp0..\lib\hebiao.jar") do set "HEBIAO_JAR=%%~fI"
for %%I in ("%HEBIAO_JAR%") do set "HEBIAO_KEY=%%~zI-%%~tI"
for %%I in ("%HEBIAO_JAVA%") do set "HEBIAO_KEY=%HEBIAO_KEY%-%%~zI-%%~tI"
set "HEBIAO_KEY=%HEBIAO_KEY:/=%"
set "HEBIAO_KEY=%HEBIAO_KEY::=%"
set "HEBIAO_KEY=%HEBIAO_KEY: =%"
set "HEBIAO_KEY=%HEBIAO_KEY:.=%"

set "HEBIAO_SHORT=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -XX:-UsePerfData"
for %%I in (%*) do if /i "%%~I"=="consolidate" set "HEBIAO_SHORT="
for %%I in (%*) do if /i "%%~I"=="serve" set "HEBIAO_SHORT="
for %%I in (%*) do if /i "%%~xI"==".zip" set "HEBIAO_SHORT="
for %%I in (%*) do if exist "%%~I\" set "HEBIAO_SHORT="

set "HEBIAO_SHARE="
if not defined LOCALAPPDATA goto run
set "HEBIAO_CACHE=%LOCALAPPDATA%\hebiao"
set "HEBIAO_ARCHIVE=%HEBIAO_CACHE%\%HEBIAO_KEY%.jsa"
if not exist "%HEBIAO_ARCHIVE%" goto make
set HEBIAO_SHARE=-XX:SharedArchiveFile="%HEBIAO_ARCHIVE%"
goto run

rem The folder .making says that somebody makes the archive already, or that it cannot be made.
:make
if not exist "%HEBIAO_CACHE%" mkdir "%HEBIAO_CACHE%" 2>nul
mkdir "%HEBIAO_ARCHIVE%.making" 2>nul || goto run
start "" /b /low "%HEBIAO_JAVA%" -Xshare:dump -Xlog:disable -XX:SharedClassListFile="%~dp0..\lib\hebiao.classes" -XX:SharedArchiveFile="%HEBIAO_ARCHIVE%" -cp "%HEBIAO_JAR%" >nul 2>nul <nul

:run
"%HEBIAO_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -Xshare:auto -Xlog:disable %HEBIAO_SHARE% %HEBIAO_SHORT% -jar "%HEBIAO_JAR%" %*
exit /b %ERRORLEVEL%

:nojava
echo hebiao: Java 17 not found; install it, or set JAVA_HOME 1>&2
exit /b 2
