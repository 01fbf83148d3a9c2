import PackagePlugin

/// Has the build run `pack-words` for a program, which then has `packedWords`.
@main
struct PackWordsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let packed = context.pluginWorkDirectoryURL.appending(path: "PackedWords.swift")
    return [
      .buildCommand(
        displayName: "Packing the words of \(target.name)",
        executable: try context.tool(named: "pack-words").url, arguments: [packed.path],
        outputFiles: [packed])
    ]
  }
}
