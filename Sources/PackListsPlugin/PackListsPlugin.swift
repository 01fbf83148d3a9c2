import Foundation
import PackagePlugin

/// Has the build run `pack-lists` over Sources/CLexicons/packs, whatever languages and lists are in it.
@main
struct PackListsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let packs = context.package.directoryURL.appending(path: "Sources/CLexicons/packs")
    let files = FileManager.default.enumerator(at: packs, includingPropertiesForKeys: nil)
    let lists = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "txt" }
    let packed = context.pluginWorkDirectoryURL.appending(path: "PackedLists.swift")
    return [
      .buildCommand(
        displayName: "Packing the lists", executable: try context.tool(named: "pack-lists").url,
        arguments: [packed.path, packs.path] + lists.map(\.path).sorted(), inputFiles: lists,
        outputFiles: [packed])
    ]
  }
}
