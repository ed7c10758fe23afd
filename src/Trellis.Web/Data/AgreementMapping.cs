using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Data;

/// <summary>An agreement is one row: its wordings, signatures and answers are always read and written together.</summary>
internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.Answer);
        builder.Property(a => a.Now).AsJson();
        builder.Property(a => a.Former).HasField("_former").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson();
        builder.Property(a => a.Answers).HasField("_answers").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson();
        builder.HasIndex(a => new { a.CycleId, a.PersonId }).IsUnique();
        builder.HasIndex(a => a.PersonId);
        builder.HasOne<ReviewCycle>().WithMany().HasForeignKey(a => a.CycleId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.SignedWith).OnDelete(DeleteBehavior.Restrict);
    }
}
