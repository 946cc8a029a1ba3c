@echo off
rem Builds what is stale, then opens the studio, runs a command without a window, or runs the tests: what the script
rem netloom does elsewhere. Nobody has run it on Windows yet.
setlocal EnableExtensions DisableDelayedExpansion
set "TREE=%~dp0"
set "TREE=%TREE:~0,-1%"
set "JDK="

rem --- the JDK: any 25, whichever Java is the default
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (javac.exe) do if not "%%~dp$PATH:J"=="" call :try "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" ^
  "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" ^
  "%ProgramFiles%\BellSoft\LibericaJDK-25*" "%USERPROFILE%\.jdks\*25*" "%USERPROFILE%\scoop\apps\*25*") do (
  call :try "%%~D"
  call :try "%%~D\current"
)
if not defined JDK (
  echo netloom: a JDK 25 is missing ^(looked at JAVA_HOME, the PATH and the usual folders^): install one, for example 1>&2
  echo Temurin 25 from https://adoptium.net, or set JAVA_HOME to where it is. 1>&2
  exit /b 2
)

rem --- the CPU: HotSpot knows its flags
if /i not "%PROCESSOR_ARCHITECTURE%"=="AMD64" (
  echo netloom: there are no native binaries for Windows on %PROCESSOR_ARCHITECTURE%: use x86-64. 1>&2
  exit /b 2
)
set "AVX=0"
for /f "tokens=4" %%V in ('call "%JDK%\bin\java.exe" -XX:+PrintFlagsFinal -version 2^>nul ^| findstr /c:" UseAVX "') do set "AVX=%%V"
set "CPU=windows-x86_64-onednn"
if "%AVX%"=="2" set "CPU=%CPU%-avx2"
if "%AVX%"=="3" set "CPU=%CPU%-avx512"
if defined NETLOOM_CPU set "CPU=%NETLOOM_CPU%"
set "MAVEN=-B -Dcpu.platform=windows-x86_64 -Dcpu.nd4j=%CPU%"

if /i "%~1"=="test" goto :test

rem --- the build: only when something changed
set "JAVA_HOME=%JDK%"
powershell -NoProfile -Command "$t=$env:TREE; $s=Get-Item -EA 0 \"$t/target/start.stamp\"; $c=Get-Content -Raw -EA 0 \"$t/app/engine-cpu/target/classpath\"; if (!$s -or !$c -or !$c.Contains(\"-$env:CPU.jar\") -or !(Test-Path \"$t/app/engine/target/start.args\") -or !(Test-Path \"$t/app/studio/target/start.args\")) { exit 1 }; $n=Get-ChildItem -Recurse \"$t/pom.xml\",\"$t/.mvn\",\"$t/app/*/pom.xml\",\"$t/app/*/src/main\",\"$t/ui-resources/pom.xml\",\"$t/ui-resources/src\" | Where-Object LastWriteTimeUtc -gt $s.LastWriteTimeUtc | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto :start
echo netloom: building ... 1>&2
if not exist "%TREE%\target" mkdir "%TREE%\target"
type nul > "%TREE%\target\start.begun"
pushd "%TREE%"
call mvnw.cmd %MAVEN% -Dmaven.test.skip=true package > target\build.log 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  findstr /b /c:"[ERROR]" "%TREE%\target\build.log" 1>&2
  echo netloom: the build failed for the reason above ^(whole log: %TREE%\target\build.log^). 1>&2
  exit /b 1
)
rem Argument files of the JVM: quoted, and with slashes, because a backslash quotes there.
powershell -NoProfile -Command "$t=$env:TREE; foreach ($m in 'engine','studio') { $o=\"$t/app/$m/target\"; $j=(Get-ChildItem \"$o/netloom-$m-*.jar\" | Sort-Object LastWriteTime | Select-Object -Last 1).FullName; $c=(Get-Content -Raw \"$o/classpath\").Trim(); [IO.File]::WriteAllText(\"$o/start.args\", \"-cp`n`\"\" + \"$j;$c\".Replace('\','/') + \"`\"`n\") }"
if errorlevel 1 exit /b 1
move /y "%TREE%\target\start.begun" "%TREE%\target\start.stamp" > nul

:start
if "%~1"=="" goto :studio
"%JDK%\bin\java.exe" "-Dnetloom.home=%TREE%" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "@%TREE%\app\engine\target\start.args" org.netloom.engine.cli.Main %*
exit /b %ERRORLEVEL%

:studio
"%JDK%\bin\java.exe" "-Dnetloom.home=%TREE%" -Xmx1g -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:InitiatingHeapOccupancyPercent=70 --enable-native-access=ALL-UNNAMED "@%TREE%\app\studio\target\start.args" org.netloom.studio.Launcher
exit /b %ERRORLEVEL%

:test
set "JAVA_HOME=%JDK%"
set "REST="
:more
shift
if "%~1"=="" goto :verify
set "REST=%REST% %1"
goto :more
:verify
pushd "%TREE%"
call mvnw.cmd %MAVEN% verify %REST%
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /c:"JAVA_VERSION=\"25" "%~1\release" > nul 2>&1 && set "JDK=%~f1"
exit /b 0
