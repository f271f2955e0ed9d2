// Stands in for the native module @vscode/spdlog, which is not compiled when install scripts are not run.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

function createLogger(file) {
  let level = 2;
  let plain = false;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const write = (severity, message) => {
    if (severity < level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      fs.appendFileSync(file, plain ? message : `${stamp} [${LEVELS[severity]}] ${message}\n`);
    } catch {
      // The data folder goes away before the last line is written.
    }
  };
  const ignore = () => {};
  return {
    getLevel: () => level,
    setLevel(value) {
      level = value;
    },
    setPattern: ignore,
    clearFormatters() {
      plain = true;
    },
    flush: ignore,
    drop: ignore,
    ...Object.fromEntries(LEVELS.map((name, severity) => [name, (message) => write(severity, message)])),
  };
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (_name, file) => createLogger(file);
exports.createAsyncRotatingLogger = async (_name, file) => createLogger(file);
