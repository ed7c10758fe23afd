using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Data;

/// <summary>A check-in is one row: its answers and replies are always read and written together.</summary>
internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Ignore(c => c.IsPrivate);
        builder.Ignore(c => c.IsOwn);
        builder.Ignore(c => c.At);
        builder.Property(c => c.Answers).AsJson();
        builder.Property(c => c.Replies).HasField("_replies").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson();
        builder.HasIndex(c => c.PersonId);
        builder.HasIndex(c => c.WriterId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        builder.HasOne<FrameworkVersion>().WithMany().HasForeignKey(c => c.Version).OnDelete(DeleteBehavior.Restrict);
    }
}
