@echo off
REM Double click on Windows: sets up once, then runs "feasibility report".
REM A folder of workbooks dropped on this file is taken instead of inputs.
REM Not yet tried on Windows: written from the documentation of cmd.exe and the py launcher.
chcp 65001 >nul
setlocal
set PYTHONUTF8=1
set PYTHONDONTWRITEBYTECODE=
set "STUDY=inputs"
if not "%~1"=="" set "STUDY=%~f1"
cd /d "%~dp0"
where py >nul 2>nul
if not errorlevel 1 (
    set "PY=py -3"
    goto found
)
where python >nul 2>nul
if not errorlevel 1 (
    set "PY=python"
    goto found
)
echo Python 3.11 이상이 필요합니다. / Python 3.11 or newer is needed.
echo https://www.python.org/downloads/
set STATUS=1
goto end
:found
%PY% tools\set_up.py --run report "%STUDY%" -o outputs
set STATUS=%ERRORLEVEL%
:end
pause
exit /b %STATUS%
