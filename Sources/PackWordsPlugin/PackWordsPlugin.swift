import Foundation
import PackagePlugin

/// Has the build run `pack-words` for a program, which then has `packedWords`.
@main
struct PackWordsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let packed = context.pluginWorkDirectoryURL.appending(path: "PackedWords.swift")
    let packs = context.package.directoryURL.appending(path: "Sources/CLexicons/packs")
    let files = FileManager.default.enumerator(at: packs, includingPropertiesForKeys: nil)
    let lists = (files?.compactMap { $0 as? URL } ?? []).filter {
      ["function-words.txt", "furniture.txt"].contains($0.lastPathComponent)
    }
    return [
      .buildCommand(
        displayName: "Packing the words of \(target.name)",
        executable: try context.tool(named: "pack-words").url,
        arguments: [packed.path, packs.path], inputFiles: lists,
        outputFiles: [packed])
    ]
  }
}
