using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Data;

internal sealed class ReviewCycleMapping : IEntityTypeConfiguration<ReviewCycle>, IEntityTypeConfiguration<CycleParticipant>, IEntityTypeConfiguration<CycleLeaver>
{
    public void Configure(EntityTypeBuilder<ReviewCycle> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(ReviewCycle.LongestName);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Ignore(c => c.State);
        builder.Property(c => c.Population).AsJson();
        builder.Property(c => c.Reopenings).AsJson();
        builder.OwnsOne(c => c.Launch);
        builder.OwnsOne(c => c.Closure);
        builder.OwnsOne(c => c.Cancellation);
    }

    public void Configure(EntityTypeBuilder<CycleLeaver> builder)
    {
        builder.ToTable("CycleLeavers");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Reason).HasMaxLength(ReviewCycle.LongestReason);
        builder.HasIndex(l => new { l.CycleId, l.PersonId });
        builder.HasOne<ReviewCycle>().WithMany().HasForeignKey(l => l.CycleId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
    }

    public void Configure(EntityTypeBuilder<CycleParticipant> builder)
    {
        builder.ToTable("Participants");
        builder.HasKey(p => new { p.CycleId, p.PersonId });
        builder.Ignore(p => p.Subject);
        builder.HasIndex(p => p.PersonId);
        builder.HasIndex(p => new { p.CycleId, p.ManagerId, p.PersonId });
        builder.HasIndex(p => p.ManagerId);
        builder.HasOne<ReviewCycle>().WithMany().HasForeignKey(p => p.CycleId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        builder.HasOne<FrameworkVersion>().WithMany().HasForeignKey(p => p.Version).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>An assessment is one row: its ratings are always read and written together.</summary>
internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.IsDraft);
        builder.Property(a => a.Ratings).HasField("_ratings").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson();
        builder.OwnsOne(a => a.Submission);
        builder.OwnsOne(a => a.Sharing);
        builder.OwnsOne(a => a.Answer);
        builder.OwnsOne(a => a.Withdrawal);
        builder.OwnsOne(a => a.Handover);
        builder.HasIndex(a => new { a.PersonId, a.CycleId });
        builder.HasIndex(a => a.RaterId);
        builder.HasIndex(a => new { a.CycleId, a.PersonId, a.RaterId, a.Role }, "OneDraftEach").IsUnique()
            .HasFilter($"\"Withdrawal_At\" IS NULL AND \"Role\" <> {(int)RaterRole.Calibrated}");
        builder.HasOne<ReviewCycle>().WithMany().HasForeignKey(a => a.CycleId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.RaterId).OnDelete(DeleteBehavior.Restrict);
    }
}
