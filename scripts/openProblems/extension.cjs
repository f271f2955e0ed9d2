const { commands } = require('vscode');

// The workbench's address cannot say which panel is open.
exports.activate = async () => {
  await commands.executeCommand('workbench.actions.view.problems');
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
};
