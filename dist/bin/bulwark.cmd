@echo off
rem Starts Bulwark on Windows: java from BULWARK_JAVA_HOME, JAVA_HOME or the PATH, 25 or newer.
setlocal
set JAVA_TOOL_OPTIONS=
set _JAVA_OPTIONS=
set JDK_JAVA_OPTIONS=
set CLASSPATH=
set "BULWARK_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "BULWARK_JAVA=%JAVA_HOME%\bin\java.exe"
if defined BULWARK_JAVA_HOME set "BULWARK_JAVA=%BULWARK_JAVA_HOME%\bin\java.exe"
"%BULWARK_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%~dp0..\lib\bulwark.jar" %*
exit /b %ERRORLEVEL%
