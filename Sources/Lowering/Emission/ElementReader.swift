import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// Walks the elements of an array of any location in order.
///
/// Packed storage elements are cut out of a slot that is loaded once.
final class ElementReader {
    private let source: EncodeSource
    private let element: LayoutID
    private let position: Emitter.Variable
    private let word: Emitter.Variable
    private let base: ValueID

    init(_ e: Emitter, _ source: EncodeSource, _ element: LayoutID) {
        self.source = source
        self.element = element
        switch source.location {
        case .storage, .transient: base = e.storageArrayData(source.parts[0], source.layout)
        case .calldata: base = source.parts[0]
        default:
            base = e.layouts.isDynamicallySized(source.layout) ? e.add(source.parts[0], e.k(32)) : source.parts[0]
        }
        position = e.variable(base)
        word = e.variable(e.k(0))
    }

    /// The element at `index`, which must be one more than at the last call, from 0.
    func next(_ e: Emitter, index: ValueID) -> EncodeSource {
        let isValue = e.layouts.isValue(element)
        let current = e.get(position)
        let parts: Parts
        switch source.location {
        case .storage, .transient:
            if isValue {
                return EncodeSource(layout: element, location: .stack, parts: nextStored(e, index))
            }
            parts = Parts(current)
            e.set(position, e.add(current, e.k(e.layouts.storageSlots(element))))
        case .calldata:
            parts = e.calldataAccess(base, current, element, .copy)
            e.set(position, e.add(current, e.k(e.layouts.calldataStride(ofArray: source.layout))))
        default:
            parts = e.readMemory(current, element)
            e.set(position, e.add(current, e.k(32)))
        }
        return EncodeSource(layout: element, location: isValue ? .stack : source.location, parts: parts)
    }

    private func nextStored(_ e: Emitter, _ index: ValueID) -> Parts {
        let bytes = e.layouts.storageBytes(element)
        if bytes > 16 {
            let current = e.get(position)
            e.set(position, e.add(current, e.k(1)))
            return e.readStorage(Emitter.StoragePlace(slot: current, offset: .known(0)), element)
        }
        e.ifElse(
            e.mod(index, e.k(32 / bytes)),
            then: { e.set(word, e.shr(e.k(8 * bytes), e.get(word))) },
            else: {
                e.set(word, e.sload(e.get(position)))
                e.set(position, e.add(e.get(position), e.k(1)))
            })
        return e.partsFromWord(e.extract(e.get(word), .known(0), element, clean: true), element)
    }
}
