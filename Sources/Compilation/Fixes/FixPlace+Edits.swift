// The edits that fixes are made of.

import SoliditySource

extension FixPlace {
    /// Where an attribute of a function, modifier or variable goes.
    enum AttributePlace {
        /// Directly behind the parameters.
        case parameters
        /// Behind the visibility, state mutability and `virtual` that are there.
        case attributes
    }

    private static let visibilities: Set<String> = ["public", "external", "internal", "private"]
    private static let attributes: Set<String> = visibilities.union(["pure", "view", "payable", "virtual", "constant"])

    private func span(_ start: Int, _ end: Int) -> Span {
        Span(start: file.base + UInt32(start), end: file.base + UInt32(end))
    }

    func insert(_ text: String, at offset: Int, _ title: String) -> FixIt {
        FixIt(title, replace: span(offset, offset), with: text)
    }

    func replace(_ text: String, _ title: String) -> FixIt { FixIt(title, replace: span(start, end), with: text) }

    /// Removes the marked text and the blanks before it.
    func removeMarked(_ title: String) -> FixIt { remove(start, end, title) }

    private func remove(_ start: Int, _ end: Int, _ title: String) -> FixIt {
        var from = start
        while from > 0, file.bytes[from - 1] == 0x20 || file.bytes[from - 1] == 0x09 { from -= 1 }
        return FixIt(title, replace: span(from, end), with: "")
    }

    /// Removes a statement: with its line if nothing else is there, else with the blanks behind it.
    private func removeStatement(_ start: Int, _ end: Int, _ title: String) -> FixIt {
        let bytes = file.bytes
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        var lineStart = start
        while lineStart > 0, isBlank(bytes[lineStart - 1]) { lineStart -= 1 }
        var after = end
        while after < bytes.count, isBlank(bytes[after]) || bytes[after] == 0x0d { after += 1 }
        let isWholeLine =
            (lineStart == 0 || bytes[lineStart - 1] == 0x0a) && (after == bytes.count || bytes[after] == 0x0a)
        let from = isWholeLine ? lineStart : start
        let to = isWholeLine ? min(after + 1, bytes.count) : after
        return FixIt(title, replace: span(from, to), with: "")
    }

    /// Behind the first line if that states the licence, else the start of the file.
    var afterLicense: Int {
        let line = file.bytes.prefix { $0 != 0x0a }
        let isLicense = String(decoding: line, as: UTF8.self).contains("SPDX-License-Identifier:")
        return isLicense && line.starts(with: [0x2f, 0x2f]) && line.count < file.bytes.count ? line.count + 1 : 0
    }

    // MARK: - Headers of functions

    /// The word behind which attributes can be added: the closing parenthesis of the parameters, else the name.
    private func headerEnd(_ words: SourceWords, _ place: AttributePlace) -> Int? {
        guard let first = words.indices.first else { return nil }
        var last: Int
        switch words[first] {
        case "function", "constructor", "receive", "fallback":
            guard let open = words.index(of: "("), let close = words.closing(open) else { return nil }
            last = close
        case "modifier":
            last = first + 1
            if words.indices.contains(last + 1), words[last + 1] == "(", let close = words.closing(last + 1) {
                last = close
            }
        default:
            // A variable: behind its visibility.
            guard let index = words.indices.first(where: { words[$0] == "public" }) else { return nil }
            return index
        }
        guard words.indices.contains(last) else { return nil }
        if place == .attributes {
            while words.indices.contains(last + 1), Self.attributes.contains(words[last + 1]) { last += 1 }
        }
        return last
    }

    func addAttribute(_ word: String, after place: AttributePlace) -> [FixIt] {
        let words = words
        guard let last = headerEnd(words, place) else { return [] }
        return [insert(" " + word, at: words.items[last].end, "add `\(word)`")]
    }

    func replaceVisibility(_ word: String) -> [FixIt] {
        let words = words
        guard let last = headerEnd(words, .parameters) else { return [] }
        for index in words.indices.dropFirst(last + 1) {
            if Self.visibilities.contains(words[index]) {
                let old = words.items[index]
                return [FixIt("write `\(word)`", replace: span(old.start, old.end), with: word)]
            }
            if !Self.attributes.contains(words[index]) { break }
        }
        return addAttribute(word, after: .parameters)
    }

    func removeVisibility() -> [FixIt] {
        let words = words
        guard let last = headerEnd(words, .parameters) else { return [] }
        for index in words.indices.dropFirst(last + 1) where Self.visibilities.contains(words[index]) {
            return [remove(words.items[index].start, words.items[index].end, "remove `\(words[index])`")]
        }
        return []
    }

    /// Writes the state mutability that was suggested, in place of the one that is there.
    func restrictMutability() -> [FixIt] {
        let words = words
        guard let word = diagnostic.suggestion, let header = headerEnd(words, .parameters) else { return [] }
        for index in words.indices.dropFirst(header + 1) {
            if words[index] == "view" {
                let old = words.items[index]
                return [FixIt("write `\(word)`", replace: span(old.start, old.end), with: word)]
            }
            if !Self.attributes.contains(words[index]) { break }
        }
        return addAttribute(word, after: .attributes)
    }

    func removeWord(_ word: String) -> [FixIt] {
        let words = words
        guard let index = words.index(of: word) else { return [] }
        let item = words.items[index]
        if index == 0, words.indices.contains(1) {
            return [FixIt("remove `\(word)`", replace: span(item.start, words.items[1].start), with: "")]
        }
        return [remove(item.start, item.end, "remove `\(word)`")]
    }

    /// Removes a word that stands directly before the marked text.
    func removeWordBefore(_ word: String) -> [FixIt] {
        let before = SourceWords(file.bytes, from: max(0, start - 200), to: start)
        guard let last = before.indices.last, before[last] == word else { return [] }
        return [FixIt("remove `\(word)`", replace: span(before.items[last].start, start), with: "")]
    }

    func insertBeforeWord(_ word: String, _ text: String) -> [FixIt] {
        let words = words
        guard let index = words.index(of: word) else { return [] }
        return [insert(text, at: words.items[index].start, "add `\(text.filter { $0 != " " })`")]
    }

    // MARK: - Names

    /// The name of a parameter becomes a comment.
    func commentOutName() -> [FixIt] {
        let words = words
        guard let last = words.indices.last, last > 0, words.items[last].kind == .word else { return [] }
        let item = words.items[last]
        let name = words[last]
        return [FixIt("make `\(name)` a comment", replace: span(item.start, item.end), with: "/* \(name) */")]
    }

    /// Removes the declaration of a local variable; keeps a call that gives its value.
    func removeDeclaration() -> [FixIt] {
        let rest = SourceWords(file.bytes, from: end, to: min(file.bytes.count, end + 4096))
        let before = SourceWords(file.bytes, from: max(0, start - 200), to: start)
        let previous = before.indices.last.map { before[$0] } ?? ""
        guard let first = rest.indices.first, previous != "(", previous != "," else { return [] }
        if rest[first] == ";" { return [removeStatement(start, rest.items[first].end, "remove the variable")] }
        guard rest[first] == "=", let semicolon = statementEnd(rest), semicolon > first + 1 else { return [] }
        let value = rest.items[(first + 1)..<semicolon]
        guard let valueStart = value.first?.start else { return [] }
        let hasCall = (first + 1..<semicolon).contains { rest[$0] == "(" }
        if !hasCall { return [removeStatement(start, rest.items[semicolon].end, "remove the variable")] }
        let isPlainCall =
            value.first?.kind == .word && rest[semicolon - 1] == ")"
            && (first + 1..<semicolon).allSatisfy {
                !["+", "-", "*", "/", "?", "=", "<", ">", "new"].contains(rest[$0])
            }
        return isPlainCall
            ? [FixIt("keep only the call", replace: span(start, valueStart), with: "")] : []
    }

    private func statementEnd(_ words: SourceWords) -> Int? {
        var depth = 0
        for index in words.indices {
            switch words[index] {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ";" where depth == 0: return index
            default: break
            }
            if depth < 0 { return nil }
        }
        return nil
    }

    /// `a.f` becomes `payable(a).f`.
    func wrapObject(_ function: String) -> [FixIt] {
        let words = words
        guard let last = words.indices.last, last > 1, words[last - 1] == "." else { return [] }
        let objectEnd = words.items[last - 1].start
        let object = String(decoding: file.bytes[start..<objectEnd], as: UTF8.self)
        return [FixIt("convert by `\(function)(...)`", replace: span(start, objectEnd), with: "\(function)(\(object))")]
    }

    func renamed(_ name: (old: String, new: String)) -> [FixIt] {
        text.filter { !$0.isWhitespace } == name.old ? [replace(name.new, "write `\(name.new)`")] : []
    }
}
