using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Somebody beyond the manager whom the owner lets read one offered item.</summary>
public sealed class EvidenceReader
{
    public const int Most = 20;

    private EvidenceReader() { }

    private EvidenceReader(Id<PersonFact> item, Id<Person> reader, DateTimeOffset at) => (ItemId, ReaderId, Since) = (item, reader, at);

    public Id<PersonFact> ItemId { get; private set; }
    public Id<Person> ReaderId { get; private set; }
    public DateTimeOffset Since { get; private set; }

    /// <param name="readers">How many there are already.</param>
    public static Result<EvidenceReader> Let(EvidenceItem item, Id<Person> reader, int readers, DateTimeOffset at)
    {
        if (item.OfferedAt is null)
            return new Refusal("evidence-private", "This item is private. Offer it to your manager first; then choose who else reads it.");
        if (reader == item.PersonId)
            return new Refusal("reader-self", "You read it already. Name somebody else.", "Name");
        if (readers >= Most)
            return new Refusal("readers-many", $"An item has {Most} readers at most. Take one away first.", "Name");
        return new EvidenceReader(item.Id, reader, at);
    }
}
