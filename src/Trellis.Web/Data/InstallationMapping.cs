using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Data;

internal sealed class InstallationMapping :
    IEntityTypeConfiguration<Installation>, IEntityTypeConfiguration<CompanyRevision>, IEntityTypeConfiguration<JournalRow>,
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();

        // Two who publish at once would count to the same number, and other processes would miss the second.
        builder.Property(i => i.LibraryRevision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CompanyRevision> builder)
    {
        builder.HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("Journal");
        builder.HasKey(r => r.Position);
        builder.Property(r => r.Position).ValueGeneratedOnAdd();
        builder.Property(r => r.What).HasMaxLength(80);
        builder.HasIndex(r => r.Id).IsUnique();
        builder.HasIndex(r => new { r.About, r.What });
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.PersonId).IsUnique();
        // Counted at each view of the people to connect.
        builder.HasIndex(a => a.PersonId, "WhoCanSignIn").HasFilter("\"PasswordHash\" IS NOT NULL OR \"CastPart\" IS NOT NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasIndex(g => g.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId);
    }
}
