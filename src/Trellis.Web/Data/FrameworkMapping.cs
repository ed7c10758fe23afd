using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.Frameworks;

namespace Trellis.Web.Data;

internal sealed class FrameworkVersionMapping : IEntityTypeConfiguration<FrameworkVersion>
{
    public void Configure(EntityTypeBuilder<FrameworkVersion> builder)
    {
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Title).HasMaxLength(200);
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.Ignore(v => v.IsPublished);
        builder.OwnsOne(v => v.Drafting);
        builder.OwnsOne(v => v.Publication);
        builder.HasIndex(v => new { v.Family, v.Number }).IsUnique();
        builder.HasIndex(v => v.Family, "OneDraftAFamily").IsUnique().HasFilter("\"Publication_At\" IS NULL");
    }
}
