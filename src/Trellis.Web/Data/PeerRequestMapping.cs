using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Data;

internal sealed class PeerRequestMapping : IEntityTypeConfiguration<PeerRequest>
{
    public void Configure(EntityTypeBuilder<PeerRequest> builder)
    {
        builder.ToTable("PeerRequests");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Ignore(r => r.IsDeclined);
        builder.OwnsOne(r => r.End).Property(e => e.Reason).HasMaxLength(ReviewCycle.LongestReason);
        builder.HasIndex(r => new { r.CycleId, r.PersonId, r.PeerId }).IsUnique();
        builder.HasIndex(r => r.PersonId);
        builder.HasIndex(r => r.PeerId);
        builder.HasOne<ReviewCycle>().WithMany().HasForeignKey(r => r.CycleId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PeerId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.AskedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
