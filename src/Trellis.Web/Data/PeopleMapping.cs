using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Data;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Email).HasMaxLength(320);
        builder.Property(p => p.Attributes).AsJson();
        builder.HasIndex(p => p.Email).IsUnique();
        builder.HasIndex(p => new { p.Name, p.Id });
    }
}

/// <summary>Placements, reporting lines and leave stand in one table, so that a person's whole history is one statement.</summary>
internal sealed class PersonIntervalMapping :
    IEntityTypeConfiguration<PersonInterval>, IEntityTypeConfiguration<Placement>, IEntityTypeConfiguration<ReportingLine>, IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<PersonInterval> builder)
    {
        builder.ToTable("Intervals");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Ignore(i => i.Days);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
        builder.HasDiscriminator<string>("Type").HasValue<Placement>("placement").HasValue<ReportingLine>("reports-to").HasValue<Leave>("leave");
        builder.HasIndex("PersonId", "Type", "From", "To");
    }

    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.Ignore(p => p.At);
        builder.HasIndex(p => new { p.Family, p.Level });
    }

    public void Configure(EntityTypeBuilder<ReportingLine> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.ManagerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.ManagerId);
    }

    public void Configure(EntityTypeBuilder<Leave> builder) => builder.Property(l => l.Kind).HasMaxLength(60);
}

/// <summary>Everything dated that criteria may look at stands in one table, for the same reason.</summary>
internal sealed class PersonFactMapping :
    IEntityTypeConfiguration<PersonFact>, IEntityTypeConfiguration<EvidenceItem>, IEntityTypeConfiguration<EvidenceReader>, IEntityTypeConfiguration<Endorsement>,
    IEntityTypeConfiguration<CalibrationDecision>, IEntityTypeConfiguration<MoveStatement>, IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<PersonFact> builder)
    {
        builder.ToTable("Facts");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Revision).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        builder.HasIndex(f => f.PersonId);
        builder.HasIndex(f => f.ById);
        builder.HasDiscriminator<string>("Type")
            .HasValue<EvidenceItem>("evidence").HasValue<Endorsement>("endorsement").HasValue<CalibrationDecision>("calibration")
            .HasValue<MoveStatement>("statement").HasValue<MetricMonth>("metric").HasValue<Credential>("credential");
    }

    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Ignore(e => e.Status);
        builder.Ignore(e => e.IsProposed);
        builder.Property(e => e.Title).HasMaxLength(EvidenceItem.LongestTitle);
        builder.Property(e => e.Kind).HasColumnName("EvidenceKind");
        builder.Property(e => e.Competencies).AsJson();
        builder.Property(e => e.Tags).AsJson();
        builder.Property(e => e.Attestation).AsJson();
    }

    public void Configure(EntityTypeBuilder<EvidenceReader> builder)
    {
        builder.ToTable("EvidenceReaders");
        builder.HasKey(r => new { r.ItemId, r.ReaderId });
        builder.HasOne<EvidenceItem>().WithMany().HasForeignKey(r => r.ItemId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.ReaderId);
        builder.HasIndex(r => r.ReaderId);
    }

    public void Configure(EntityTypeBuilder<Endorsement> builder)
    {
        builder.Property(e => e.TargetFamily).HasColumnName("TargetFamily");
        builder.Property(e => e.TargetLevel).HasColumnName("TargetLevel");
        builder.Property(e => e.Status).HasColumnName("Status");
        builder.Property(e => e.Reason).HasColumnName("Reason");
    }

    public void Configure(EntityTypeBuilder<CalibrationDecision> builder)
    {
        builder.Property(e => e.Reason).HasColumnName("Reason");
        builder.Property(e => e.TargetFamily).HasColumnName("TargetFamily");
        builder.Property(e => e.TargetLevel).HasColumnName("TargetLevel");
    }

    public void Configure(EntityTypeBuilder<MoveStatement> builder)
    {
        builder.Property(e => e.TargetFamily).HasColumnName("TargetFamily");
        builder.Property(e => e.TargetLevel).HasColumnName("TargetLevel");
    }

    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.Property(e => e.Status).HasColumnName("CredentialStatus");
        builder.Property(e => e.Name).HasColumnName("CredentialName");
    }
}
